/**
 * Words that the library does not use in its own voice, by language: those that take a side and those that judge. The
 * quoted words of others may. Parts of words, so that every form is found.
 */
export const AVOIDED = {
  en: /genocid|martyr|\bhero|barbar|savage|terroris|fascis|so-called|alleged|occup(ied|ier|ation|y)|liberat|separatis|\benem(y|ies)\b|propaganda|lobby|\bthe truth|world (has )?recogni|\bfinally\b|ethnic cleansing/i,
  az: /soyqırım|şəhid|qəhrəman|işğal|azad ed|separat|terror|faşis|düşmən|təbliğat|barbar|vəhşi|qondarma|guya/i,
  tr: /soykırım|şehit|kahraman|işgal|kurtar|ayrılıkçı|terör|faşis|düşman|propaganda|barbar|vahşi|sözde/i,
  ru: /геноцид|мучени|шехид|геро[ий]|оккуп|освобо|сепарат|террор|фашис|\bвраг|вражес|пропаганд|варвар|так называем|якобы/i,
  fr: /génocid|martyr|héro|occup(ant|ation|é)|libér|séparat|terroris|fascis|ennemi|propagande|barbar|sauvage|soi-disant|prétendu/i,
  de: /völkermord|genozid|märtyrer|\bheld|besatz|besetz|befrei|separat|terror|faschis|feind|propaganda|barbar|sogenannt|angeblich/i,
  es: /genocid|mártir|héroe|heroic|ocupa|liber(a|ó)|separat|terroris|fascis|enemig|propaganda|bárbar|salvaje|supuest/i,
  ar: /إبادة|شهيد|شهداء|بطول|احتلال|محتل|تحرير|انفصال|إرهاب|فاشي|عدو|دعاية|مزعوم/,
  hy: /ցեղասպան|նահատակ|հերոս|բարբարոս|ահաբեկ|ֆաշիս|օկուպ|բռնազավթ|ազատագր|անջատողական|թշնամ|քարոզչ|այսպես կոչված/i,
  zh: /灭绝|烈士|英雄|野蛮|恐怖分子|恐怖主义|法西斯|占领|解放|分离主义|分裂分子|敌人|宣传|所谓|清洗/,
  ka: /გენოციდ|მოწამე|წამებულ|გმირ|ბარბაროს|ტერორის|ფაშის|ოკუპ|თავისუფლებ|სეპარატ|მტერ|მტრის|პროპაგანდ|ეგრეთ წოდებ/,
  fa: /نسل.?کشی|شهید|شهدا|قهرمان|وحشی|تروریس|فاشیس|اشغال|آزادساز|جدایی.?طلب|دشمن|تبلیغات|به.?اصطلاح/,
};

/** What somebody else is quoted with, in the marks of any of the languages. */
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“]*“/g;

/** The first of these words in a text, outside quotations; English ones in every language. */
export function judgementIn(text, language = 'en') {
  const own = text.replace(QUOTED, '');
  return (AVOIDED[language]?.exec(own) ?? AVOIDED.en.exec(own))?.[0];
}

/**
 * Remarks of who collected the facts, which are for those who edit them. What a visitor is told instead is what is not
 * known, and why. A date as computers write it is no word for visitors either.
 */
export const REMARK =
  /\bseed\b|URL slug|\bslug\b|the inventory|\bmust not\b|\bdo not (count|show|reproduce|embed|quote)\b|not be shown|treat as|always show|show only|not established|not checked|the text avoids|could be established|\bTODO\b|\b\d{4}-\d\d-\d\d\b/i;

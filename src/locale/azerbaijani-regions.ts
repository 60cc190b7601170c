/**
 * Written by scripts/write-azerbaijani-regions.mjs from Unicode CLDR 48.0 (Unicode License v3): the code and the
 * Azerbaijani name of each country and territory, one a line.
 */
export const AZERBAIJANI_REGIONS = `
ADAndorra
AEBirləşmiş Ərəb Əmirlikləri
AFƏfqanıstan
AGAntiqua və Barbuda
AIAngilya
ALAlbaniya
AMErmənistan
AOAnqola
ARArgentina
ASAmerika Samoası
ATAvstriya
AUAvstraliya
AWAruba
AXAland adaları
AZAzərbaycan
BABosniya və Herseqovina
BBBarbados
BDBanqladeş
BEBelçika
BFBurkina Faso
BGBolqarıstan
BHBəhreyn
BIBurundi
BJBenin
BLSent-Bartelemi
BMBermud adaları
BNBruney
BOBoliviya
BQKarib Niderlandı
BRBraziliya
BSBaham adaları
BTButan
BWBotsvana
BYBelarus
BZBeliz
CAKanada
CCKokos (Kilinq) adaları
CDKonqo - Kinşasa
CFMərkəzi Afrika Respublikası
CGKonqo - Brazzavil
CHİsveçrə
CIKotd’ivuar
CKKuk adaları
CLÇili
CMKamerun
CNÇin
COKolumbiya
CRKosta Rika
CUKuba
CVKabo-Verde
CWKurasao
CXMilad adası
CYKipr
CZÇexiya
DEAlmaniya
DJCibuti
DKDanimarka
DMDominika
DODominikan Respublikası
DZƏlcəzair
ECEkvador
EEEstoniya
EGMisir
EHQərbi Saxara
EREritreya
ESİspaniya
ETEfiopiya
FIFinlandiya
FJFici
FKFolklend adaları
FMMikroneziya
FOFarer adaları
FRFransa
GAQabon
GBBirləşmiş Krallıq
GDQrenada
GEGürcüstan
GFFransa Qvianası
GGGernsi
GHQana
GICəbəllütariq
GLQrenlandiya
GMQambiya
GNQvineya
GPQvadelupa
GQEkvatorial Qvineya
GRYunanıstan
GSCənubi Corciya və Cənubi Sendviç adaları
GTQvatemala
GUQuam
GWQvineya-Bisau
GYQayana
HKHonq Konq Xüsusi İnzibati Rayonu Çin
HNHonduras
HRXorvatiya
HTHaiti
HUMacarıstan
IDİndoneziya
IEİrlandiya
ILİsrail
IMMen adası
INHindistan
IOBritaniyanın Hind Okeanı Ərazisi
IQİraq
IRİran
ISİslandiya
ITİtaliya
JECersi
JMYamayka
JOİordaniya
JPYaponiya
KEKeniya
KGQırğızıstan
KHKamboca
KIKiribati
KMKomor adaları
KNSent-Kits və Nevis
KPŞimali Koreya
KRCənubi Koreya
KWKüveyt
KYKayman adaları
KZQazaxıstan
LALaos
LBLivan
LCSent-Lusiya
LILixtenşteyn
LKŞri-Lanka
LRLiberiya
LSLesoto
LTLitva
LULüksemburq
LVLatviya
LYLiviya
MAMərakeş
MCMonako
MDMoldova
MEMonteneqro
MFSent Martin
MGMadaqaskar
MHMarşal adaları
MKŞimali Makedoniya
MLMali
MMMyanma
MNMonqolustan
MOMakao XİR Çin
MPŞimali Marian adaları
MQMartinik
MRMavritaniya
MSMonserat
MTMalta
MUMavriki
MVMaldiv adaları
MWMalavi
MXMeksika
MYMalayziya
MZMozambik
NANamibiya
NCYeni Kaledoniya
NENiger
NFNorfolk adası
NGNigeriya
NINikaraqua
NLNiderland
NONorveç
NPNepal
NRNauru
NUNiue
NZYeni Zelandiya
OMOman
PAPanama
PEPeru
PFFransa Polineziyası
PGPapua-Yeni Qvineya
PHFilippin
PKPakistan
PLPolşa
PMMüqəddəs Pyer və Mikelon
PNPitkern adaları
PRPuerto Riko
PSFələstin Əraziləri
PTPortuqaliya
PWPalau
PYParaqvay
QAQətər
REReyunyon
RORumıniya
RSSerbiya
RURusiya
RWRuanda
SASəudiyyə Ərəbistanı
SBSolomon adaları
SCSeyşel adaları
SDSudan
SEİsveç
SGSinqapur
SHMüqəddəs Yelena
SISloveniya
SJSvalbard və Yan-Mayen
SKSlovakiya
SLSyerra-Leone
SMSan-Marino
SNSeneqal
SOSomali
SRSurinam
SSCənubi Sudan
STSan-Tome və Prinsipi
SVSalvador
SXSint-Marten
SYSuriya
SZEsvatini
TCTörks və Kaykos adaları
TDÇad
TFFransanın Cənub Əraziləri
TGToqo
THTailand
TJTacikistan
TKTokelau
TLŞərqi Timor
TMTürkmənistan
TNTunis
TOTonqa
TRTürkiyə
TTTrinidad və Tobaqo
TVTuvalu
TWTayvan
TZTanzaniya
UAUkrayna
UGUqanda
USAmerika Birləşmiş Ştatları
UYUruqvay
UZÖzbəkistan
VAVatikan
VCSent-Vinsent və Qrenadinlər
VEVenesuela
VGBritaniyanın Virgin adaları
VIABŞ Virgin adaları
VNVyetnam
VUVanuatu
WFUollis və Futuna
WSSamoa
XKKosovo
YEYəmən
YTMayot
ZACənub Afrika
ZMZambiya
ZWZimbabve
`;

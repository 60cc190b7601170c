/** What "In one minute" has a reader paste: it works as it stands, since this site carries the scripts. */
export const SCRIPT = `<script async src="${new URL('embed/embed.js', document.baseURI).href}"></script>`;

export const BANNER = `<campaign-banner><a href="https://campaign.example/">Justice for Khojaly</a></campaign-banner>`;

/** A page with nothing but that. */
export const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>A page</title>
  <h1>A page</h1>
  ${SCRIPT}
  ${BANNER}
</html>`;

/** What a person does in the block editor, by what it is called there. */

/** Where blocks stand: a frame, or the page itself. */
export async function openCanvas(page) {
  await page.locator('iframe[name="editor-canvas"], .editor-styles-wrapper').first().waitFor();
  return (await page.locator('iframe[name="editor-canvas"]').count())
    ? page.frameLocator('iframe[name="editor-canvas"]')
    : page;
}

/** Puts in a block that was looked for by its name. */
export async function insertBlock(page, name) {
  const toggle = page.getByRole('button', { name: 'Toggle block inserter' });
  await toggle.click();
  const library = page.getByRole('region', { name: 'Block Library' });
  await library.getByRole('searchbox').fill(name);
  await library.getByRole('option', { name }).click();
  await toggle.click();
}

/** Publishes the post, and answers with its address. */
export async function publish(page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  const link = panel.getByRole('link', { name: 'View Post' });
  await link.waitFor();
  return link.getAttribute('href');
}

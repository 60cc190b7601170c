export const panelStyles = `
:host { all: initial }
section {
  position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; box-sizing: border-box;
  inline-size: min(40rem, calc(100vw - 2rem)); padding: 12px; border: 1px solid #85827b; border-radius: 10px;
  background: #fbfaf7; color: #17191e; font: 16px/1.5 system-ui, sans-serif; box-shadow: 0 12px 32px rgb(0 0 0 / 0.2);
}
textarea {
  box-sizing: border-box; inline-size: 100%; block-size: min(24rem, 45vh); padding: 8px; border: 1px solid #85827b;
  background: #fff; color: inherit; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; resize: vertical;
}
div { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block-start: 8px }
button {
  min-block-size: 36px; padding: 4px 16px; border: 1px solid #85827b; border-radius: 999px; background: none;
  color: inherit; font: inherit; cursor: pointer;
}
:focus-visible { outline: 2px solid #8f1d2c; outline-offset: 2px }
@media print { section { display: none } }
`;

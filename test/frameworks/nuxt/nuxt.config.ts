export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('campaign-') } }, // glue
  telemetry: false,
});

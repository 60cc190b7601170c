import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('campaign-'); // glue

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };

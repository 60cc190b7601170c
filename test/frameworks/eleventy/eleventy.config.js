export default (config) => {
  config.addPassthroughCopy({ 'node_modules/campaign-elements/dist/embed': 'embed' }); // glue
};

/**
 * Writes `build/` from `src` and from the collector's sources. Whether types fit is another step's (`npm run
 * typecheck`), which sees tests and stories too.
 */
import ts from 'typescript';

const report = (diagnostic) => {
  console.error(ts.formatDiagnostic(diagnostic, ts.createCompilerHost({})));
};
// All is written anew: there is nothing to remember.
const writeFile = (path, ...content) => path.endsWith('.tsbuildinfo') || ts.sys.writeFile(path, ...content);
const host = ts.createSolutionBuilderHost({ ...ts.sys, writeFile }, undefined, report);
const projects = ['tsconfig.build.json', 'collector'];
const status = ts.createSolutionBuilder(host, projects, { noCheck: true, force: true }).build();
if (status) process.exit(status);

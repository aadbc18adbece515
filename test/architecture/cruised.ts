/** Owns the list of imports under src, as dependency-cruiser reads them (type imports included). */
import { cruise, type IModule } from 'dependency-cruiser';

export type Import = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'own' | 'library' | 'builtin' | 'unknown';
};

/** TypeScript 7 has no programming interface that dependency-cruiser could use, so SWC reads the files. */
export async function cruised(): Promise<{
  readonly modules: readonly string[];
  readonly imports: readonly Import[];
  readonly circles: readonly string[];
}> {
  const result = await cruise(['src'], {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', 'src/store/(postgres/)?generated'] },
    exclude: { path: ['src/store/(postgres/)?generated'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
    ruleSet: { forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }] },
  });
  if (typeof result.output === 'string') throw new Error('dependency-cruiser answered with text');
  const own = result.output.modules.filter(module => module.source.startsWith('src/'));
  return {
    modules: own.map(module => module.source),
    imports: own.flatMap(importsOf),
    circles: result.output.summary.violations
      .filter(each => each.rule.name === 'no-circle')
      .map(each => `${each.from} -> ${each.to}`),
  };
}

function importsOf(module: IModule): readonly Import[] {
  return module.dependencies.map(dependency => {
    if (dependency.dependencyTypes.includes('core'))
      return { from: module.source, to: dependency.module, kind: 'builtin' };
    if (dependency.resolved.startsWith('src/')) return { from: module.source, to: dependency.resolved, kind: 'own' };
    if (dependency.couldNotResolve && dependency.module.startsWith('.'))
      return { from: module.source, to: dependency.module, kind: 'unknown' };
    return { from: module.source, to: dependency.module, kind: 'library' };
  });
}

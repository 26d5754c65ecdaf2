import { TextlintKernel, type TextlintRuleModule } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { retext } from 'retext';
import retextDutch from 'retext-dutch';
import retextEquality from 'retext-equality';

/** What a linter found, so that it cannot have done nothing. */
export type Peer = (text: string) => Promise<number>;

/** textlint with one rule that tries as many regular expressions as there are barriers, on every paragraph. */
export function textlint(expressions: readonly RegExp[]): Peer {
  const rule: TextlintRuleModule = (context) => ({
    [context.Syntax.Paragraph](node) {
      const source = context.getSource(node);
      for (const expression of expressions) {
        for (const match of source.matchAll(expression)) context.report(node, new context.RuleError(match[0], { index: match.index }));
      }
    },
  });
  const plugin = 'default' in textPlugin ? (textPlugin as { default: typeof textPlugin }).default : textPlugin;
  return async (text) => {
    const { messages } = await new TextlintKernel().lintText(text, {
      ext: '.txt', filePath: 'tender.txt', rules: [{ ruleId: 'demands', rule }], plugins: [{ pluginId: 'text', plugin }],
    });
    return messages.length;
  };
}

/** retext-equality on Dutch: a linter of the same kind for words about people. */
export function equality(): Peer {
  const processor = retext().use(retextDutch).use(retextEquality);
  return async (text) => (await processor.process(text)).messages.length;
}

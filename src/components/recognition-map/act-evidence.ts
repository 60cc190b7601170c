import { html, type TemplateResult } from 'lit';
import type { Act } from '../../campaign/schema.js';
import { msg } from '../../locale/localize.js';
import type { Teller } from './formatter.js';
import { row, rows } from './row.js';

export const evidenceWord = (): string => msg('Summary and evidence', { id: 'act.evidence' });

/** What the act is in short, what was seen of it, how sure its facts are, and how much of each source was read. */
export function renderEvidence(formatter: Teller, act: Act): TemplateResult {
  const { summary, evidenceNote, confidence, sources } = act;
  const read = sources.flatMap((id) => {
    const source = formatter.source(id);
    return source?.extentRead
      ? html`${formatter.text(source.publisher)}: ${formatter.text(source.extentRead)}`
      : [];
  });
  return html`${row(msg('Summary', { id: 'act.summary' }), formatter.text(summary))}
  ${row(msg('What was seen of it', { id: 'act.seen' }), formatter.text(evidenceNote))}
  ${row(msg('How sure this entry is', { id: 'act.confidence' }), confidence && confidenceWord(confidence))}
  ${rows(msg('How much was read', { id: 'source.extent' }), read)}`;
}

function confidenceWord(confidence: NonNullable<Act['confidence']>): string {
  switch (confidence) {
    case 'high':
      return msg('High', { id: 'act.high' });
    case 'medium':
      return msg('Medium', { id: 'act.medium' });
    case 'low':
      return msg('Low', { id: 'act.low' });
  }
}

// A record of decisions for a report: verified while it is read, and counted as far as it is whole.
import { type AuditEntry, asEntry } from '../audit/entry'
import { auditFigures } from '../audit/figures'
import { verifyEntries } from '../audit/verify'
import { readAuditFile } from '../node/audit-file'
import type { RecordRead } from '../report-page/record-section'

/** Rejects with what reading rejects with; a record that is broken says so in its report. */
export async function readRecord(file: string): Promise<RecordRead> {
  const entries: AuditEntry[] = []
  async function* read() {
    for await (const stored of readAuditFile(file)) {
      const entry = asEntry(stored.entry)
      if (entry !== undefined) {
        // What is kept of posts counts for nothing, and may be long.
        const { kept: _, ...counted } = entry
        entries.push(counted)
      }
      yield stored
    }
  }
  const report = await verifyEntries(read())
  return { figures: auditFigures(entries.slice(0, report.entries)), report }
}

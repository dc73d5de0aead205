// The command `train`: labelled lines to a file that classifies.
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ModelCard } from '../classifiers/linear/model'
import type { TrainingOptions } from '../classifiers/linear/train'
import { trainLinearModel } from '../classifiers/linear/train'
import type { Terminal } from './check'
import type { ExitStatus } from './exit-status'
import { EXIT } from './exit-status'
import { type LabelledText, fieldOf, readLabelledTexts } from './labelled-texts'
import type { TrainArguments } from './model-arguments'
import { modelWordsOf } from './model-words'
import { createOutput } from './output'
import { createPaint } from './paint'
import { createShareProgress } from './progress'
import { faultReport } from './report-faults'
import { wordsOf } from './words'
import { writeTrained } from './write-trained'

const HELD_OUT = /^(?:dev|val|valid|validation)$/i

/**
 * Runs `ungxu train`. Throws an `UngxuError` for wrong usage and for texts that cannot be learned from; writes the file
 * only when all went well.
 */
export async function train(
  asked: TrainArguments,
  terminal: Terminal,
  interrupt: AbortSignal,
): Promise<ExitStatus> {
  const { stdout, stderr, env } = terminal
  const { language } = asked
  const { texts, faults } = await readLabelledTexts(
    asked.inputs,
    asked.fields,
    terminal,
    wordsOf(language),
    interrupt,
  )
  if (faults.length > 0) stderr.write(faultReport(faults, language, createPaint(stderr, env)))
  const splitOf = (text: LabelledText) => String(fieldOf(text.row, asked.split) ?? '')
  const used = texts.filter((text) => !/^test$/i.test(splitOf(text)))
  const held = used.flatMap((text, row) => (HELD_OUT.test(splitOf(text)) ? [row] : []))

  const progress = await createShareProgress(terminal)
  const begin = performance.now()
  try {
    const { model, bytes } = await trainLinearModel(used, {
      card: cardOf(asked, used.length),
      ...(held.length > 0 ? { heldOut: held } : asked.dev !== undefined && { heldOut: asked.dev }),
      ...optionsOf(asked),
      signal: interrupt,
      onProgress: ({ done }) => progress.set(done),
    })
    progress.stop()
    writeFileSync(asked.output, bytes)
    const written = { model, bytes: bytes.length, file: asked.output, leftOut: texts.length - used.length }
    await createOutput(stdout).write(writeTrained(written, asked.format, language))
  } catch (error) {
    if (!interrupt.aborted) throw error
    stderr.write(`${modelWordsOf(language).notWritten}\n`)
    return EXIT.interrupted
  } finally {
    progress.stop()
  }
  if (stderr.isTTY) {
    stderr.write(`${modelWordsOf(language).seconds(((performance.now() - begin) / 1000).toFixed(0))}\n`)
  }
  return faults.length > 0 ? EXIT.badLines : EXIT.clean
}

function cardOf(asked: TrainArguments, rows: number): TrainingOptions['card'] {
  const { id, version, title, languages, licence, intendedUse, limits } = asked
  const data: ModelCard['data'] = [
    {
      name: asked.inputs
        .map((input) => basename(input))
        .join(', ')
        .slice(0, 200),
      rows,
    },
  ]
  return {
    id,
    ...(version !== undefined && { version }),
    ...(title !== undefined && { name: title }),
    ...(languages !== undefined && { languages }),
    ...(licence !== undefined && { licence }),
    ...(intendedUse !== undefined && { intendedUse }),
    ...(limits !== undefined && { limits }),
    date: asked.date ?? new Date().toISOString().slice(0, 10),
    data,
  }
}

function optionsOf({ seed, folds, epochs }: TrainArguments): Partial<TrainingOptions> {
  return {
    ...(seed !== undefined && { seed }),
    ...(folds !== undefined && { folds }),
    ...(epochs !== undefined && { epochs }),
  }
}

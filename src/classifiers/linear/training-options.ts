// What training may be told, and what it does if it is told nothing.
import { UngxuError, fault } from '../../errors'
import { MOST_FEATURES, type ModelCard, type Recipe } from './model'

/** How far training is. */
export interface TrainingProgress {
  readonly stage: 'reading' | 'cross-validation' | 'fit'
  /** Of all that is to do, 0..1. It may jump: fits end early. */
  readonly done: number
}

/** How a linear model is trained; only its card must be given. */
export interface TrainingOptions {
  /** What the card says that data cannot tell. */
  readonly card: Pick<
    ModelCard,
    'id' | 'name' | 'languages' | 'date' | 'licence' | 'intendedUse' | 'limits' | 'data'
  > & { readonly version?: string }
  /**
   * Rows that are not learned from, but end the fit in time and are measured on: their numbers, or a share (0 to 0.5)
   * drawn by chance. Default: 0.1. With 0 nothing is held out, and all epochs are gone through.
   */
  readonly heldOut?: number | readonly number[]
  /** Parts for cross-validation, 2 to 20. Default: 5. */
  readonly folds?: number
  /** Strengths of regularisation to choose among. */
  readonly l2?: readonly number[]
  /** Most times that all rows are gone through. Default: 8. */
  readonly epochs?: number
  /** How much more rows of rare labels count: 0 as all others, 1 as if all labels were equally common. Default: 0. */
  readonly balance?: number
  /** The share of certainty (0 to 0.9) that is taken from each label and given to all. Default: 0.2. */
  readonly smoothing?: number
  /** Most features that the model keeps. Default: as many as fit into 1 MB. */
  readonly capacity?: number
  /** Chance repeats itself for the same seed. Default: 1. */
  readonly seed?: number
  /** What is read of a text, where it is to differ from the default. */
  readonly recipe?: Partial<Recipe>
  readonly signal?: AbortSignal
  /** Told how far it is, from time to time. */
  readonly onProgress?: (progress: TrainingProgress) => void
}

export type Settings = Required<
  Pick<TrainingOptions, 'heldOut' | 'folds' | 'l2' | 'epochs' | 'balance' | 'smoothing' | 'seed'>
>

/** The options with defaults filled in. Throws `UngxuError` (`OPTION_WRONG`). */
export function settingsOf(options: TrainingOptions, rows: number): Settings {
  const { heldOut = 0.1, folds = 5, l2 = [0, 1e-5, 1e-4], epochs = 8 } = options
  const { balance = 0, smoothing = 0.2, capacity, seed = 1 } = options
  const whole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  const check = (option: string, fits: boolean, expected: string) => {
    if (!fits) throw new UngxuError(fault('OPTION_WRONG', { option, expected }))
  }
  if (typeof heldOut === 'number') check('heldOut', heldOut >= 0 && heldOut <= 0.5, 'a share from 0 to 0.5')
  else
    check(
      'heldOut',
      heldOut.every((row) => whole(row, 0, rows - 1)),
      'numbers of rows',
    )
  check('folds', whole(folds, 2, 20), 'a whole number from 2 to 20')
  check('l2', l2.length > 0 && l2.every((one) => one >= 0 && one < 1), 'numbers from 0 to 1')
  check('epochs', whole(epochs, 1, 1000), 'a whole number from 1 to 1000')
  check('balance', balance >= 0 && balance <= 1, 'a number from 0 to 1')
  check('smoothing', smoothing >= 0 && smoothing <= 0.9, 'a number from 0 to 0.9')
  check('capacity', capacity === undefined || whole(capacity, 1, MOST_FEATURES), `1 to ${MOST_FEATURES}`)
  check('seed', Number.isInteger(seed), 'a whole number')
  return { heldOut, folds, l2, epochs, balance, smoothing, seed }
}

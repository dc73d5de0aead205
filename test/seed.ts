// Property tests draw from one seed, so that a run of CI says the same of the same sources each time. FC_SEED=… draws others, and any number of
// them are drawn by `npm run fuzz`.
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['FC_SEED'] ?? 20261201) })

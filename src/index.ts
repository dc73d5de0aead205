// Every public name, listed by hand, grouped by use.

// judging posts
export { createModerator } from './moderator'
export type { Moderator, ModeratorOptions } from './moderator'
export type { EvaluateOptions } from './options'
export { MAX_POST_LENGTH } from './post'
export type { Post } from './post'
export type { FactFunction } from './post-facts'
export type { RefusedPost } from './evaluate-all'

// the answer
export type { Undetermined, Verdict, Violation } from './verdict'
export type { Evidence, EvidenceMatch } from './signals/evidence'
export type { LegalBasis } from './pack/law'
export type { Duty } from './duties'
export type { LegalOrder } from './legal-order'
export { UNDETERMINED_CODES } from './messages/fault-codes'
export type { UndeterminedCode } from './messages/fault-codes'

// the answers watched
export { createHitWatch } from './hit-watch'
export type { HitJump, HitWatch, HitWatchOptions, SeenVerdict } from './hit-watch'

// when packs change
export { createRescan } from './rescan'
export type { Rescan, RescanOptions } from './rescan'
export type { RuleChange } from './pack/pack-change'

// the answer in words
export { stateReasons } from './report/state-reasons'
export type { Complaint, DecisionOptions, LetterOptions } from './report/reasons-options'
export type { DsaOptions } from './report/dsa-options'
export type { DsaStatement } from './report/dsa-terms'
export { mask } from './report/mask'
export type { MaskOptions } from './report/mask'
export type { Part } from './messages/reason-words'

// packs
export { parsePack } from './pack/parse-pack'
export type { PackSource, ParseOptions } from './pack/parse-pack'
export type { Pack } from './pack/pack'
export { ACTIONS, SEVERITIES, STATUSES } from './pack/vocabulary'
export type { Example, Overlay, Rule } from './pack/schema/rule'
export type { Action, Severity, Status } from './pack/vocabulary'
export { ORDER_ASKS } from './pack/vocabulary'
export type { Condition } from './pack/schema/condition'
export type { OrderAsk } from './pack/vocabulary'
export type { DomainList, Lexicon, Pattern } from './pack/schema/lexicon'
export type { Match } from './pack/vocabulary'
export type { DutyDefinition } from './pack/schema/duty'
export type { DutyMeasure, DutyTrigger } from './pack/vocabulary'
export type { Fine, Instrument, Provision, ProvisionDuty } from './pack/schema/law'
export { STATEMENT_CATEGORIES } from './pack/vocabulary'
export type { StatementCategory } from './pack/vocabulary'
export { packSchema } from './pack/schema/pack'
export type { PackDocument } from './pack/schema/pack'
export type { Texts } from './pack/schema/words'

// classifiers
export type { Classifier, Scores } from './classifiers/classifier'
export type { ClassifierStats } from './classifiers/counters'
export type { PluggedClassifier } from './classifiers/plug'

// what went wrong
export { UngxuError, describeFault } from './errors'
export type { Fault, Place } from './errors'
export { FAULT_CODES } from './messages/fault-codes'
export type { FaultCode, FaultWords } from './messages/fault-codes'
export { sayFault } from './messages/say'
export type { Language } from './messages/say'

// how a text is read
export { skeletonText, surfaceText } from './text/mapped-text'
export type { MappedText } from './text/mapped-text'

export { VERSION } from './version'

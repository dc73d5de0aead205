// What each fault code says in English. Keep placeholders equal to those in vi.ts.
import type { FaultCode, FaultWords } from './fault-codes'
import { AUDIT_FAULTS } from './audit-faults'
import { HTTP_FAULTS } from './http-faults'
import { LINT_FAULTS } from './lint-faults'
import { MODEL_FAULTS } from './model-faults'

export const en: Record<FaultCode, FaultWords> = {
  PACK_NOT_FOUND: {
    message: 'there is no folder, file or shipped pack named `{name}`',
    hint: '[Did you mean `{suggestion}`? ]Give the path of a folder or file, or the name of a shipped pack: {shipped}.',
  },
  PACK_EMPTY: {
    message: 'no rule file with any content was found[ in `{name}`]',
    hint: 'A pack is made of .yaml, .yml or .json files with at least the keys schema, id, version and title. Files whose names begin with `.` or `_` are left out.',
  },
  PACK_TOO_LARGE: {
    message:
      'this pack is too large[: `{name}`][ ({files} files)][ ({size} bytes)][ (more than {values} values)][ (more than {signs} words and signs)][ (one text of {length} characters)]; at most {limit} are read',
    hint: 'Check that this is the folder you mean. Split a pack that is really so large: docs/limits.md.',
  },
  PACK_DIGEST_DIFFERS: {
    message: 'pack `{id}` {version} has the digest {found}, and {expected} was asked for',
    hint: 'It says something else than the pack that was pinned. Look at what has changed (`ungxu diff`) before you pin the new digest.',
  },
  FILE_UNREADABLE: {
    message: 'this file or folder cannot be read[: `{name}`] ({reason})',
    hint: 'Check that it exists, that this user may read it, and that links stay inside the folder of the pack.',
  },
  FILE_NOT_UTF8: {
    message: 'this file is not UTF-8 text',
    hint: 'Save it as UTF-8. Older Vietnamese files are often in Windows-1258, TCVN3 or VNI.',
  },
  YAML_SYNTAX: {
    message: 'this is not valid YAML or JSON: {reason}',
    hint: 'Mend the place that is shown; the parser may notice a slip only a line or two after it.',
  },
  YAML_DUPLICATE_KEY: {
    message: 'the key `{key}` stands twice in the same mapping, first on line {first}',
    hint: 'Put both into one, or take one out. YAML would keep only the last without a word.',
  },
  YAML_TOO_MANY_ALIASES: {
    message: 'the aliases (`*name`) of this file unfold to more than {limit} values',
    hint: 'Write the repeated part once as a shared condition or lexicon, and refer to it by its id.',
  },
  TOO_DEEP: {
    message: 'this is nested deeper than {limit} levels, or refers to itself',
    hint: 'Give inner conditions a name under `conditions` and refer to them with `condition: name`.',
  },
  TOO_MANY_FAULTS: {
    message: 'more than {limit} things are wrong with this pack; only so many are told',
    hint: 'Mend the first ones: one mistake can make many faults.',
  },
  SCHEMA_VERSION: {
    message:
      'this pack is written for format `schema: {found}`, and this library reads `schema: {supported}`',
    hint: 'Install a version of ungxu that reads that format, or rewrite the pack as docs/rule-format.md says.',
  },
  UNKNOWN_KEY: {
    message: 'the key `{key}` is not known here',
    hint: '[Did you mean `{suggestion}`? ]Allowed here: {allowed}.',
  },
  MISSING_KEY: {
    message: 'the key `{key}` is missing',
    hint: 'Add `{key}`. docs/rule-format.md says what stands in it.',
  },
  WRONG_TYPE: {
    message: '`{key}` must be of type {expected}, but is {found}',
    hint: 'Write a value of type {expected}. YAML reads 1.10, true and null as a number, a truth value and nothing: put words that look like them in quotes.',
  },
  WRONG_VALUE: {
    message: '`{key}` has a value that is not allowed',
    hint: '[Did you mean `{suggestion}`? ]Allowed: {allowed}.',
  },
  GIVEN_TWICE: {
    message: 'the key `{key}` is given in more than one file of this pack[, first in {first}]',
    hint: 'Keep it in one file, by custom pack.yaml.',
  },
  FILE_OUTSIDE: {
    message: '`{name}` leads out of the folder of the pack',
    hint: 'Put the file into the pack, and name it by its path from the file that names it: what lies outside would change without the pack.',
  },
  FILE_NOT_GIVEN: {
    message: 'the content of the file `{name}` was not given',
    hint: "[Did you mean `{suggestion}`? ]Load the folder with `loadPack` of `ungxu/node`, or give the text of the file: `parsePack(source, { files: { '{name}': text } })`.",
  },
  FILE_EMPTY: {
    message: 'this file names no host',
    hint: 'Write one host a line, or take the file out of the list.',
  },
  HOST_INVALID: {
    message: '`{found}` is no host[; {more} more in this file are none]',
    hint: 'Write one host a line (`example.com`), without `https://`, path, port and `*.`, or lines of a hosts file (`0.0.0.0 example.com`). What follows `#` is a comment.',
  },
  DUPLICATE_ID: {
    message: 'there is more than one {kind} with the id `{id}`[, first at {first}]',
    hint: 'Give one of them another id. An id that is in use is never used again for something else.',
  },
  EMPTY_TERM: {
    message: 'a term in `{lexicon}` has no letter and no digit, so nothing could match it',
    hint: 'Take it out, or write a word. For signs and emoji, use a pattern.',
  },
  CLAIM_TOO_SHORT: {
    message: 'a wording of the claim `{claim}` has {words} words, and needs {least}',
    hint: 'Write it as it goes round, in a whole sentence or two: a shorter one stands in posts that claim nothing. (A syllable of Vietnamese is a word.)',
  },
  UNKNOWN_LEXICON: {
    message: 'there is no lexicon `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Define it under `lexicons`, or name the pack that has it under `requires`.',
  },
  UNKNOWN_PATTERN: {
    message: 'there is no pattern `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Define it under `patterns`, or name the pack that has it under `requires`.',
  },
  UNKNOWN_CONDITION: {
    message: 'there is no shared condition `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Define it under `conditions`, or name the pack that has it under `requires`.',
  },
  UNKNOWN_PROVISION: {
    message: 'there is no provision of law `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Add it to an instrument under `instruments`, or name the pack that has it under `requires`.',
  },
  UNKNOWN_OPERATOR: {
    message: 'there is no operator `{operator}`',
    hint: '[Did you mean `{suggestion}`? ][Allowed: {allowed}.]',
  },
  UNKNOWN_ENTITY: {
    message: 'there is no kind of entity `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Allowed: {allowed}.',
  },
  UNKNOWN_LINK: {
    message: 'there is no kind of link and no domain list `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Always there: {allowed}. For others, define a list under `domains`.',
  },
  UNKNOWN_CLAIM: {
    message: 'there is no claim `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Define it under `claims`, or name the pack that has it under `requires`.',
  },
  UNKNOWN_RULE: {
    message: 'no loaded pack has the rule `{id}`',
    hint: '[Did you mean `{suggestion}`? ]Load the pack that has the rule, or take this out.',
  },
  DUTY_NOT_SET: {
    message: 'the duty `{duty}` names `{id}`, and the registry has no `duty` for that provision',
    hint: 'Name a provision that sets the duty, or add `duty: { kind: … }` to it if that is what it says.',
  },
  DUTY_UNMEASURED: {
    message: 'the duty `{duty}` is about its {measure}, and none of its provisions has one',
    hint: 'Give a provision one of these under `duty`: {keys}. Or take `measure` out.',
  },
  UNKNOWN_PACK: {
    message: 'the pack `{pack}` requires the pack `{id}`, which is not loaded',
    hint: '[Did you mean `{suggestion}`? ]Load it too, or take it out of `requires`.',
  },
  UNKNOWN_CLASSIFIER: {
    message: 'no classifier that is plugged in answers to `{id}`[ with the label `{label}`]',
    hint: '[Did you mean `{suggestion}`? ][Its labels: {allowed}.]',
  },
  CONDITION_CYCLE: {
    message: 'these conditions refer to each other in a circle: {cycle}',
    hint: 'Take one of the references out.',
  },
  CONDITION_TOO_LARGE: {
    message: 'with its shared conditions put in, `{id}` grows past {limit} conditions or {depth} levels',
    hint: 'Split it, or turn long lists of alternatives into a lexicon.',
  },
  PATTERN_INVALID: {
    message: 'the pattern `{id}` is not a regular expression: {reason}',
    hint: 'Patterns are JavaScript regular expressions with the flag u: `-`, `#` or `!` need no backslash, `{`, `}`, `]`, `/` do.',
  },
  PATTERN_UNSAFE: {
    message: 'the pattern `{id}` could take too long on some text, because of `{reason}`',
    hint: 'Give each `*`, `+` and `{n,}` a small upper bound, or do without the part that is named. docs/rule-format.md, section Patterns, tells how a pattern is judged.',
  },
  PATTERN_GAVE_UP: {
    message: 'the pattern `{id}` was stopped after {limit} steps on one text',
    hint: 'The text was made to be slow, or the pattern begins too freely: let it start with fixed letters, and bound its `*` and `+`.',
  },
  POST_NOT_OBJECT: {
    message: 'a post must be an object, but is {found}',
    hint: 'Give `{ text: "…" }`, with `id`, `fields`, `author` and other facts where there are any.',
  },
  POST_TEXT_NOT_STRING: {
    message: 'the `text` of a post must be a string, but is {found}',
    hint: 'Give the body as a string; an empty one is fine.',
  },
  POST_TOO_LONG: {
    message: 'a post may have at most {limit} UTF-16 units in all its texts, this one has {length}',
    hint: 'Split it, or check only the part that is shown to readers.',
  },
  POST_FIELD_WRONG: {
    message: 'this part of a post must be {expected}, but is {found}',
    hint: 'Texts and names are strings, `fields` is an object of strings.',
  },
  OPTION_WRONG: {
    message: 'the option `{option}` must be {expected}',
    hint: 'See the doc comment of the function that was called.',
  },
  POST_CRASHED_WORKER: {
    message: 'this post ended every thread that it was judged in ({reason})',
    hint: 'Have it looked at by a person. If facts or classifiers of your own were asked, find what in them ends a thread.',
  },
  POOL_CLOSED: {
    message: 'the pool is closed, and takes no more posts',
    hint: 'Close a pool after its last post, or make a new one.',
  },
  POOL_FAILED: {
    message: 'the threads of the pool end before they can judge ({reason})',
    hint: 'Look at what the `setup` module does, and give threads more memory (`memoryMb`).',
  },
  STATEMENT_OF_ALLOWED: {
    message: 'the verdict allows the post, so there is no decision to state reasons for',
    hint: 'State reasons only where `verdict.decision` is not `allow`.',
  },
  STATEMENT_INCOMPLETE: {
    message: '`{key}` is missing, and the verdict does not know it: {expected}',
    hint: 'Give `{key}` in the options. docs/statement-of-reasons.md says what stands in it.',
  },
  TEXT_NOT_JUDGED: {
    message: 'the text is not the one that the verdict is about: its evidence in `{field}` lies elsewhere',
    hint: 'Give the text as it was judged, unchanged, and the name of its field as `field`.',
  },
  ...MODEL_FAULTS.en,
  ...LINT_FAULTS.en,
  ...HTTP_FAULTS.en,
  ...AUDIT_FAULTS.en,
  LINE_NOT_JSON: {
    message: 'this line is not JSON[: {reason}]',
    hint: 'Each line holds one post as a JSON object. The other lines were read.',
  },
  LINE_NOT_UTF8: {
    message: 'this line is not UTF-8 text',
    hint: 'Write the file as UTF-8. Older Vietnamese files are often in Windows-1258, TCVN3 or VNI. The other lines were read.',
  },
  LINE_TOO_LONG: {
    message: 'this line is longer than {limit} bytes',
    hint: 'Each line holds one post. The other lines were read.',
  },
  USAGE: { message: '{problem}', hint: '{help}' },
}

// What is said of packs that load and yet are wrong, in both languages. Keep placeholders equal.

const en = {
  LAW_UNVERIFIED: {
    message: '[rule `{rule}`][duty `{duty}`] cites `{id}`, which nobody has verified',
    hint: 'Read the provision in its source, correct it and set `verified: true`, or cite another.',
  },
  LAW_LAPSED: {
    message: 'none of the provisions that rule `{rule}` cites is in force on {day}',
    hint: 'Add the provision that is in force now (`replacedBy` of the instrument tells where to look), or set `validTo` or another `status`.',
  },
  LAW_REGISTRY_ONLY: {
    message:
      '[rule `{rule}`][duty `{duty}`] cites `{id}`, which stands in the registry as a fact and for no rule to use',
    hint: 'Cite another provision, or let a formal order alone set the rule off: `{ order: … }` in each way that it can hold.',
  },
  LAW_BEGINS_LATE: {
    message: 'nothing that rule `{rule}` cites is in force on {day}, less than a year ago',
    hint: 'Add the provision that was in force then, for posts that are judged as of that day, or set `validFrom`.',
  },
  RULE_WITHOUT_LAW: {
    message: 'rule `{rule}` names no provision of law[ that is in force on {day}]',
    hint: 'Name what it rests on under `legalBasis`. A rule of the house alone may go without; its violations say so.',
  },
  RULE_NEVER_FIRES: {
    message: 'the conditions of rule `{rule}` contradict each other: no post can make it fire',
    hint: 'Look for a part that another one rules out: an exception under `unless` that says what `when` asks for, two bounds that leave nothing between.',
  },
  RULE_ALWAYS_FIRES: {
    message: 'rule `{rule}` fires on every post, whatever it says',
    hint: 'Ask for a sign. Where this is meant, for posts of one surface or field, allow it with the reason under `lint`.',
  },
  RULE_REPEATED: {
    message: 'wherever rule `{rule}` fires, `{by}` fires, too, and says at least as much',
    hint: 'Take it out, or give it what sets it apart: other conditions, a graver action, law of its own.',
  },
  CONDITION_IDLE: {
    message:
      'a part of the condition of `{id}` makes no difference: without it, the same holds for the same posts',
    hint: 'Take it out, or mend it: it may stand a level too deep, or repeat what stands beside it.',
  },
  TERM_COLLIDES: {
    message:
      'without diacritics, the term `{term}` of `{lexicon}` looks like everyday words: {words}[ and {more} more]',
    hint: 'Met so in a text without diacritics, it counts only near another hit (docs/matching.md). If that is too much, use `match: tolerant` or a longer term, or list innocent phrases under `not`.',
  },
  TERM_IS_EVERYDAY: {
    message:
      'the term `{term}` of `{lexicon}` is an everyday word, and one is enough to make rule `{rule}` fire',
    hint: 'Use a longer term, list innocent phrases under `not`, or ask for other signs beside it.',
  },
  TERM_SHADOWED: {
    message: 'the term `{term}` can never matter: `{lexicon}` has the same spelling elsewhere (`{by}`)',
    hint: 'Take one of the two out.',
  },
  TERM_INSIDE: {
    message: 'wherever `{term}` of `{lexicon}` is met, its shorter term `{by}` is met already',
    hint: 'Take one out: the longer, if the shorter is meant everywhere; the shorter, if it is too wide.',
  },
  PATTERN_SLOW: {
    message:
      'the pattern `{id}` has no bound and can begin with any letter: it is tried at each letter of each post',
    hint: 'Let it begin with fixed letters, and bound its `*` and `+`: `.{0,40}` rather than `.*`.',
  },
  EXAMPLES_TOO_FEW: {
    message: 'rule `{rule}` has {violates} examples under `violates` and {allows} under `allows`',
    hint: 'Give at least {least} of each, near misses among those it allows: `ungxu test` runs them.',
  },
  TEXT_MISSING: {
    message: '`{key}` lacks a language of this pack: {languages}',
    hint: 'Add it, or take the language out of `languages` in the pack.',
  },
  LEXICON_UNUSED: {
    message: 'nothing refers to the lexicon `{id}`',
    hint: 'Use it in a rule or condition, or take it out. If another pack uses it, lint both together.',
  },
  PATTERN_UNUSED: {
    message: 'nothing refers to the pattern `{id}`',
    hint: 'Use it in a rule or condition, or take it out. If another pack uses it, lint both together.',
  },
  DOMAINS_UNUSED: {
    message: 'nothing refers to the list of domains `{id}`',
    hint: 'Use it (`link: {id}`), or take it out. If another pack uses it, lint both together.',
  },
  CLAIM_UNUSED: {
    message: 'nothing refers to the claim `{id}`',
    hint: "Use it (`claim: {id}`, or `claim: '*'` for all), or take it out. If another pack uses it, lint both together.",
  },
  CONDITION_UNUSED: {
    message: 'nothing refers to the shared condition `{id}`',
    hint: 'Use it (`condition: {id}`), or take it out. If another pack uses it, lint both together.',
  },
  DUTY_UNUSED: {
    message: 'the duty `{id}` applies to no rule',
    hint: 'Mind the spelling of the categories under `appliesTo`. If another pack has the rules, lint both together.',
  },
  ALLOW_UNUSED: {
    message: 'lint finds no {allowed} here[ on `{term}`], so there is nothing to allow',
    hint: 'Take this out, so that it does not hide what comes later.',
  },
  CLAIM_WITHOUT_CHECK: {
    message: 'the claim `{id}` does not say where its fact-check can be read',
    hint: 'Add the `url` of the fact-check: whoever is told that a text is false can then see why.',
  },
  ID_GONE: {
    message: '`{id}` ({kind}) stood in version {version} and is gone; old verdicts name it',
    hint: 'Keep it with `status: deprecated`, or raise the major version.',
  },
  ID_REUSED: {
    message: 'rule `{id}` was {before} in version {version} and is {now} now: one id for two things',
    hint: 'Give the new rule an id of its own, and leave the old one `deprecated`.',
  },
  VERSION_TOO_LOW: {
    message:
      'what this pack says has changed since version {version}, and asks for {least} at least[: {because}]',
    hint: 'Raise `version`: docs/versioning.md tells which number for which change.',
  },
}

const vi: typeof en = {
  LAW_UNVERIFIED: {
    message: '[quy tắc `{rule}`][nghĩa vụ `{duty}`] viện dẫn `{id}`, điều khoản chưa ai đối chiếu',
    hint: 'Hãy đọc điều khoản ở nguồn, sửa cho đúng rồi đặt `verified: true`, hoặc viện dẫn điều khoản khác.',
  },
  LAW_LAPSED: {
    message: 'không điều khoản nào mà quy tắc `{rule}` viện dẫn còn hiệu lực vào ngày {day}',
    hint: 'Hãy thêm điều khoản đang có hiệu lực (`replacedBy` của văn bản cho biết nên tìm ở đâu), hoặc đặt `validTo` hay `status` khác.',
  },
  LAW_REGISTRY_ONLY: {
    message:
      '[quy tắc `{rule}`][nghĩa vụ `{duty}`] viện dẫn `{id}`, điều khoản chỉ được ghi nhận, không quy tắc nào được dùng',
    hint: 'Hãy viện dẫn điều khoản khác, hoặc để quy tắc chỉ chạy khi có yêu cầu chính thức: `{ order: … }` trong mọi trường hợp nó đúng.',
  },
  LAW_BEGINS_LATE: {
    message:
      'ngày {day}, cách đây chưa đầy một năm, không điều khoản nào mà quy tắc `{rule}` viện dẫn có hiệu lực',
    hint: 'Hãy thêm điều khoản có hiệu lực lúc đó, cho những bài xét theo ngày ấy, hoặc đặt `validFrom`.',
  },
  RULE_WITHOUT_LAW: {
    message: 'quy tắc `{rule}` không nêu điều khoản pháp luật nào[ có hiệu lực vào ngày {day}]',
    hint: 'Hãy nêu căn cứ ở `legalBasis`. Quy tắc nội bộ thuần túy có thể không cần; kết quả vi phạm sẽ nói rõ điều đó.',
  },
  RULE_NEVER_FIRES: {
    message: 'các điều kiện của quy tắc `{rule}` mâu thuẫn nhau: không bài nào khiến nó áp dụng được',
    hint: 'Hãy tìm phần bị một phần khác loại trừ: ngoại lệ ở `unless` nói đúng điều `when` đòi hỏi, hoặc hai ngưỡng không còn khoảng nào ở giữa.',
  },
  RULE_ALWAYS_FIRES: {
    message: 'quy tắc `{rule}` áp dụng cho mọi bài, bất kể nội dung',
    hint: 'Hãy đòi một dấu hiệu. Nếu đó là chủ ý, với bài ở một nơi hay một trường nhất định, hãy cho phép kèm lý do ở `lint`.',
  },
  RULE_REPEATED: {
    message: 'ở đâu quy tắc `{rule}` áp dụng thì `{by}` cũng áp dụng và nói ít nhất bằng ấy',
    hint: 'Hãy bỏ nó đi, hoặc cho nó điều gì riêng: điều kiện khác, biện pháp nặng hơn, căn cứ pháp lý riêng.',
  },
  CONDITION_IDLE: {
    message: 'một phần điều kiện của `{id}` không có tác dụng gì: bỏ đi thì vẫn đúng với đúng những bài ấy',
    hint: 'Hãy bỏ nó đi hoặc sửa lại: có thể nó nằm sâu hơn một bậc, hoặc lặp lại phần bên cạnh.',
  },
  TERM_COLLIDES: {
    message: 'khi bỏ dấu, từ `{term}` của `{lexicon}` giống các từ thông dụng: {words}[ và {more} từ nữa]',
    hint: 'Gặp ở dạng đó trong văn bản không dấu, nó chỉ được tính khi gần một chỗ khớp khác (docs/matching.md). Nếu như vậy là quá rộng, hãy dùng `match: tolerant` hoặc từ dài hơn, hoặc ghi các cụm vô hại vào `not`.',
  },
  TERM_IS_EVERYDAY: {
    message:
      'từ `{term}` của `{lexicon}` là từ thông dụng, và chỉ một từ đó đã đủ để quy tắc `{rule}` áp dụng',
    hint: 'Hãy dùng từ dài hơn, ghi các cụm vô hại vào `not`, hoặc đòi thêm dấu hiệu khác bên cạnh.',
  },
  TERM_SHADOWED: {
    message: 'từ `{term}` không bao giờ có tác dụng: `{lexicon}` đã có cùng cách viết ở chỗ khác (`{by}`)',
    hint: 'Hãy bỏ một trong hai.',
  },
  TERM_INSIDE: {
    message: 'ở đâu gặp `{term}` của `{lexicon}` thì từ ngắn hơn `{by}` đã được gặp rồi',
    hint: 'Hãy bỏ một trong hai: bỏ từ dài nếu từ ngắn đúng ở mọi nơi, bỏ từ ngắn nếu nó quá rộng.',
  },
  PATTERN_SLOW: {
    message:
      'mẫu `{id}` không có giới hạn và có thể bắt đầu bằng bất kỳ chữ cái nào: nó được thử ở từng chữ của từng bài',
    hint: 'Hãy cho nó bắt đầu bằng những chữ cố định, và giới hạn `*`, `+`: `.{0,40}` thay vì `.*`.',
  },
  EXAMPLES_TOO_FEW: {
    message: 'quy tắc `{rule}` có {violates} ví dụ ở `violates` và {allows} ở `allows`',
    hint: 'Hãy cho mỗi loại ít nhất {least} ví dụ, trong các ví dụ được phép có cả những ca suýt vi phạm: `ungxu test` sẽ chạy chúng.',
  },
  TEXT_MISSING: {
    message: '`{key}` thiếu một ngôn ngữ của gói: {languages}',
    hint: 'Hãy thêm vào, hoặc bỏ ngôn ngữ đó khỏi `languages` của gói.',
  },
  LEXICON_UNUSED: {
    message: 'không chỗ nào dùng bộ từ `{id}`',
    hint: 'Hãy dùng nó trong một quy tắc hay điều kiện, hoặc bỏ đi. Nếu gói khác dùng nó, hãy kiểm tra cả hai cùng lúc.',
  },
  PATTERN_UNUSED: {
    message: 'không chỗ nào dùng mẫu `{id}`',
    hint: 'Hãy dùng nó trong một quy tắc hay điều kiện, hoặc bỏ đi. Nếu gói khác dùng nó, hãy kiểm tra cả hai cùng lúc.',
  },
  DOMAINS_UNUSED: {
    message: 'không chỗ nào dùng danh sách tên miền `{id}`',
    hint: 'Hãy dùng nó (`link: {id}`), hoặc bỏ đi. Nếu gói khác dùng nó, hãy kiểm tra cả hai cùng lúc.',
  },
  CLAIM_UNUSED: {
    message: 'không chỗ nào dùng tin `{id}`',
    hint: "Hãy dùng nó (`claim: {id}`, hoặc `claim: '*'` cho tất cả), hoặc bỏ đi. Nếu gói khác dùng nó, hãy kiểm tra cả hai cùng lúc.",
  },
  CONDITION_UNUSED: {
    message: 'không chỗ nào dùng điều kiện chung `{id}`',
    hint: 'Hãy dùng nó (`condition: {id}`), hoặc bỏ đi. Nếu gói khác dùng nó, hãy kiểm tra cả hai cùng lúc.',
  },
  DUTY_UNUSED: {
    message: 'nghĩa vụ `{id}` không áp dụng cho quy tắc nào',
    hint: 'Hãy xem lại chính tả của các loại trong `appliesTo`. Nếu gói khác có các quy tắc đó, hãy kiểm tra cả hai cùng lúc.',
  },
  ALLOW_UNUSED: {
    message: 'ở đây không có {allowed}[ cho `{term}`] nào để bỏ qua',
    hint: 'Hãy bỏ mục này, kẻo nó che mất lỗi về sau.',
  },
  CLAIM_WITHOUT_CHECK: {
    message: 'tin `{id}` không cho biết bài kiểm chứng ở đâu',
    hint: 'Hãy thêm `url` của bài kiểm chứng: người được báo tin sai cần xem được vì sao.',
  },
  ID_GONE: {
    message: '`{id}` ({kind}) có trong phiên bản {version} nay không còn; kết quả cũ vẫn nêu tên nó',
    hint: 'Hãy giữ lại với `status: deprecated`, hoặc tăng số phiên bản chính.',
  },
  ID_REUSED: {
    message: 'quy tắc `{id}` ở phiên bản {version} là {before}, nay là {now}: một mã cho hai điều khác nhau',
    hint: 'Hãy cho quy tắc mới một mã riêng, và để quy tắc cũ ở `deprecated`.',
  },
  VERSION_TOO_LOW: {
    message: 'nội dung gói đã thay đổi so với phiên bản {version}, và cần ít nhất {least}[: {because}]',
    hint: 'Hãy tăng `version`: docs/versioning.md cho biết thay đổi nào cần số nào.',
  },
}

export const LINT_FAULTS = { en, vi }

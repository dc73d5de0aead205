// What is said of models and their training, in both languages. Keep placeholders equal.

const en = {
  MODEL_UNKNOWN: {
    message: 'this is not the file of a model',
    hint: 'Give a file that `ungxu train` wrote.',
  },
  MODEL_VERSION: {
    message: 'this model has format {found}, and this library reads format {supported}',
    hint: 'Install a version of ungxu that reads that format, or train the model again.',
  },
  MODEL_DAMAGED: {
    message: 'the file of this model was cut off or changed: its checksum is not right',
    hint: 'Copy it again as binary, or train the model again.',
  },
  MODEL_INVALID: {
    message: '`{key}` of this model has a value that cannot be',
    hint: 'Train the model again: a file that `ungxu train` wrote is never like this.',
  },
  TRAINING_LABELS: {
    message: 'the labels to learn are {found}, expected {expected}',
    hint: 'Give each text one label as a string, or to all an object that tells of each label whether it is there.',
  },
  TRAINING_TOO_FEW: {
    message: 'there are {rows} labelled texts to learn from, and at least {least} are needed',
    hint: 'Add labelled texts; a thousand of each label is a good beginning.',
  },
  TRAINING_TOO_LARGE: {
    message: 'the first {rows} texts have more than {limit} features together',
    hint: 'Learn from a part of the texts, or from shorter ones.',
  },
  LABEL_WRONG: {
    message: '`{key}` must be {expected}',
    hint: 'Mind the options --label, --text and --as. The other lines were read.',
  },
}

const vi = {
  MODEL_UNKNOWN: {
    message: 'đây không phải là tệp mô hình',
    hint: 'Hãy đưa tệp do `ungxu train` ghi ra.',
  },
  MODEL_VERSION: {
    message: 'mô hình này theo định dạng {found}, còn thư viện này đọc định dạng {supported}',
    hint: 'Hãy cài phiên bản ungxu đọc được định dạng đó, hoặc huấn luyện lại mô hình.',
  },
  MODEL_DAMAGED: {
    message: 'tệp mô hình này bị cắt cụt hoặc bị thay đổi: mã kiểm tra không khớp',
    hint: 'Hãy sao chép lại ở dạng nhị phân, hoặc huấn luyện lại mô hình.',
  },
  MODEL_INVALID: {
    message: '`{key}` của mô hình này có giá trị không thể có',
    hint: 'Hãy huấn luyện lại mô hình: tệp do `ungxu train` ghi ra không bao giờ như vậy.',
  },
  TRAINING_LABELS: {
    message: 'nhãn cần học là {found}, đúng ra phải là {expected}',
    hint: 'Hãy gán cho mỗi văn bản một nhãn là chuỗi, hoặc cho tất cả một đối tượng nói từng nhãn có hay không.',
  },
  TRAINING_TOO_FEW: {
    message: 'có {rows} văn bản có nhãn để học, cần ít nhất {least}',
    hint: 'Hãy thêm văn bản có nhãn; mỗi nhãn chừng một nghìn là khởi đầu tốt.',
  },
  TRAINING_TOO_LARGE: {
    message: '{rows} văn bản đầu tiên có tất cả hơn {limit} đặc trưng',
    hint: 'Hãy học từ một phần văn bản, hoặc từ văn bản ngắn hơn.',
  },
  LABEL_WRONG: {
    message: '`{key}` phải là {expected}',
    hint: 'Hãy xem lại các tuỳ chọn --label, --text và --as. Các dòng khác đã được đọc.',
  },
}

export const MODEL_FAULTS = { en, vi }

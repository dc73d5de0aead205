// What `train` and `eval` say, in both languages.
import type { Language } from '../messages/say'

export interface ModelWords {
  readonly written: (file: string, bytes: string) => string
  readonly notWritten: string
  readonly seconds: (seconds: string) => string
  readonly leftOut: (rows: number) => string
  readonly learned: (rows: number, held: number) => string
  readonly crossValidation: string
  readonly heldOut: string
  readonly measureColumns: readonly string[]
  readonly labelColumns: readonly string[]
  readonly accuracy: string
  readonly speed: (rate: number) => string
  readonly rows: (rows: number) => string
  readonly confusion: string
  readonly counts: readonly string[]
  readonly calibration: (ece: string) => string
  readonly calibrationColumns: readonly string[]
  readonly thresholds: (label: string) => string
  readonly thresholdColumns: readonly string[]
  readonly bias: string
  readonly biasColumns: readonly string[]
  readonly overall: string
}

const en: ModelWords = {
  written: (file, bytes) => `${file}: ${bytes} bytes`,
  notWritten: 'interrupted: no model was written',
  seconds: (seconds) => `${seconds} s`,
  leftOut: (rows) => `${rows} rows of split "test" were left out`,
  learned: (rows, held) => `learned from ${rows} rows, ${held} held out`,
  crossValidation: 'cross-validation',
  heldOut: 'held-out rows',
  measureColumns: ['accuracy', 'macro-F1', 'ECE', 'ECE uncalibrated'],
  labelColumns: ['precision', 'recall', 'F1', 'rows'],
  accuracy: 'accuracy',
  speed: (rate) => `${rate} posts/s`,
  rows: (rows) => `${rows} rows`,
  confusion: 'rows: what people said; columns: what was decided',
  counts: ['found', 'missed', 'wrong', 'right'],
  calibration: (ece) => `calibration: ECE ${ece}`,
  calibrationColumns: ['texts', 'mean score', 'share right'],
  thresholds: (label) => `${label} at or above a score of`,
  thresholdColumns: ['precision', 'recall', 'F1', 'false positive rate'],
  bias: 'bias by identity term: gaps are to all texts, above 0 is worse off',
  biasColumns: ['rows', 'FPR', 'gap', 'FNR', 'gap', 'AUC', 'BPSN AUC', 'BNSP AUC'],
  overall: 'all texts',
}

const vi: ModelWords = {
  written: (file, bytes) => `${file}: ${bytes} byte`,
  notWritten: 'đã dừng: không có mô hình nào được ghi',
  seconds: (seconds) => `${seconds} giây`,
  leftOut: (rows) => `đã bỏ qua ${rows} dòng thuộc phần "test"`,
  learned: (rows, held) => `học từ ${rows} dòng, giữ riêng ${held} dòng`,
  crossValidation: 'kiểm định chéo',
  heldOut: 'dòng giữ riêng',
  measureColumns: ['độ đúng', 'macro-F1', 'ECE', 'ECE chưa hiệu chỉnh'],
  labelColumns: ['độ chính xác', 'độ phủ', 'F1', 'số dòng'],
  accuracy: 'độ đúng',
  speed: (rate) => `${rate} bài/giây`,
  rows: (rows) => `${rows} dòng`,
  confusion: 'hàng: nhãn do người gán; cột: nhãn được quyết định',
  counts: ['tìm đúng', 'bỏ sót', 'bắt nhầm', 'bỏ qua đúng'],
  calibration: (ece) => `hiệu chỉnh: ECE ${ece}`,
  calibrationColumns: ['văn bản', 'điểm trung bình', 'tỉ lệ đúng'],
  thresholds: (label) => `${label} từ điểm`,
  thresholdColumns: ['độ chính xác', 'độ phủ', 'F1', 'tỉ lệ bắt nhầm'],
  bias: 'thiên lệch theo nhóm người: chênh lệch so với mọi văn bản, trên 0 là chịu thiệt',
  biasColumns: ['dòng', 'FPR', 'chênh', 'FNR', 'chênh', 'AUC', 'BPSN AUC', 'BNSP AUC'],
  overall: 'mọi văn bản',
}

/** The words of one language. */
export function modelWordsOf(language: Language): ModelWords {
  return language === 'vi' ? vi : en
}

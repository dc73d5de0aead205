import { describeClassifier } from './contract'
import { keywordClassifier, later } from './keyword-classifier'

const make = () => keywordClassifier('shop', { offer: ['giá', 'mua'], greeting: ['chào', 'hi'] })
const samples = [
  { text: 'mua ngay giá rẻ', label: 'offer' },
  { text: 'chào cả nhà', label: 'greeting' },
]

describeClassifier('of keywords', make, samples)
describeClassifier('of keywords, answering later', () => later(make()), samples)

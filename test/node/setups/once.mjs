// A setup module that serves so many threads, and ends those that come later.
const ready = (data) => Atomics.add(data.count, 0, 1)

export default ({ data }) => {
  if (ready(data) >= data.threads) process.exit(8)
  return { facts: { mark: (post) => (post.mark === 'exit' ? process.exit(3) : false) } }
}

// A setup module that ends its thread.
export default () => process.exit(7)

// A setup module whose default export is nothing to set up with.
export default 5

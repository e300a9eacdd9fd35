/** File names that a stranger chose. All end like a file that is read. */
export const hostileNames: Readonly<Record<string, string>> = {
  "turned round by U+202E": "jaaropgaaf\u202Evsc.exe.csv",
  "10,000 characters long": `${"a".repeat(9_996)}.csv`,
  "an image in HTML": '<img src=x onerror="window.executed=1">.csv',
  "a script in HTML": "<script>window.executed=1<\u2044script><b>.csv"
};

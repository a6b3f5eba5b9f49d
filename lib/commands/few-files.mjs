/** What a person can do where this process may open no more files, or was ended before it could say why. */
export const raiseFiles =
  'Likely it may open too few files: look at ulimit -n, raise it (ulimit -n 4096), then run it again.';

/** Whether an error says that no more files can be opened, by this process or on this machine. */
export const isOfFewFiles = (error) =>
  /EMFILE|ENFILE|too many open files/i.test(`${error?.code} ${error?.message}`);

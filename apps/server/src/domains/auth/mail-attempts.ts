/** Tries of a mail in all, before it is given up: the waits between them grow to some hours together. */
export const mailAttemptsMax = 10

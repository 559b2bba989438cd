/** What is said of a change: a rise or a fall only where it is larger than chance explains. */
export const changeWords = {
	rise: "a rise",
	fall: "a fall",
	same: "about the same",
	tooFew: "too few to say",
} as const;

export type ChangeWord = keyof typeof changeWords;

/**
 * What is said wherever something is called safe and not all that a reader could know was put together: "safe" is not proved then.
 */
export const unprovedWords =
	"That nothing small can be worked back is not proved: so many breakdowns are crossed that not all could be put together that a reader could know of how the figures hang together. Publish fewer crossings.";

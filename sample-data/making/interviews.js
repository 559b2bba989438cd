/** Return home interviews. */

import { dayOfMinutes } from "./days.js";

/**
 * @typedef {import("./chance.js").Chance} Chance
 * @typedef {import("./missing.js").EndedEpisode} EndedEpisode
 */

/**
 * Fewer and fewer episodes go from one stage of the interview to the next.
 *
 * @param {Chance} chance
 * @param {readonly EndedEpisode[]} episodes
 */
export function giveInterviews(chance, episodes) {
	const dealt = chance.shuffle(episodes);
	const needed = dealt.slice(9);
	const offered = needed.slice(8);
	const accepted = offered.slice(15);
	const completed = accepted.slice(9);
	const soon = completed.slice(12);
	for (const episode of dealt) {
		episode.needed = needed.includes(episode) ? "yes" : "no";
		if (!needed.includes(episode)) continue;
		episode.offered = offered.includes(episode) ? "yes" : "no";
		if (!offered.includes(episode)) continue;
		episode.accepted = accepted.includes(episode) ? "yes" : "no";
		if (!completed.includes(episode)) continue;
		const days = soon.includes(episode)
			? chance.whole(1, 2)
			: chance.whole(4, 8);
		const ended = Math.floor(episode.end / dayOfMinutes);
		episode.completed =
			(ended + days) * dayOfMinutes + chance.whole(40, 66) * 15;
	}
}

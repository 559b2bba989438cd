import { createServer, type Server } from "node:net";

/** A proxy that leads nowhere and notes who asks it: a browser that is told to use it can reach nothing unseen. */
export interface NoWayOut {
	readonly port: number;
	/** The hosts that were asked for. */
	readonly reached: () => readonly string[];
	readonly close: () => void;
}

export async function noWayOut(): Promise<NoWayOut> {
	const hosts: string[] = [];
	const server: Server = createServer((socket) => {
		socket.once("data", (asked) => {
			const [, url = ""] = asked.toString("latin1").split(" ");
			hosts.push(url.replace(/^https?:\/\//, "").split(/[/:]/)[0] ?? url);
			socket.end("HTTP/1.1 502 Nowhere\r\nContent-Length: 0\r\n\r\n");
		});
		socket.on("error", () => socket.destroy());
	});
	await new Promise<void>((listening) =>
		server.listen(0, "127.0.0.1", listening),
	);
	const address = server.address();
	if (address === null || typeof address === "string")
		throw new Error("no port");
	return {
		port: address.port,
		reached: () => hosts,
		close: () => server.close(),
	};
}

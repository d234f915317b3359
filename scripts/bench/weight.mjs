// What a page weighs on a phone's connection.
import { gzipSync } from "node:zlib";

const scripts = new Map();

async function scriptBytes(origin, path) {
  if (!scripts.has(path)) {
    const response = await fetch(`${origin}${path}`, {
      headers: { "accept-encoding": "identity" },
    });
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    scripts.set(path, gzipSync(Buffer.from(await response.arrayBuffer())).length);
  }
  return scripts.get(path);
}

/**
 * { html, htmlGzip, scripts, javascript }: bytes of the HTML as it is and compressed, number and
 * compressed bytes of the scripts it names, in tags and in its data. Scripts that only browsers
 * without modules load are left out.
 */
export async function weigh(origin, { path, headers }) {
  const response = await fetch(`${origin}${path}`, {
    headers: { ...headers, "accept-encoding": "identity" },
  });
  const html = await response.text();
  const old = new Set(
    [...html.matchAll(/<script[^>]*noModule[^>]*>/gi)].map(
      ([tag]) => /src="([^"?]+)/.exec(tag)?.[1],
    ),
  );
  const named = [...html.matchAll(/\/?(_next\/)?static\/[\w./~@()[\]%-]+?\.js/g)].map(
    ([found]) => `/_next/${found.replace(/^\/?(_next\/)?/, "")}`,
  );
  const wanted = [...new Set(named)].filter((script) => !old.has(script));
  const sizes = await Promise.all(wanted.map((script) => scriptBytes(origin, script)));
  return {
    html: Buffer.byteLength(html),
    htmlGzip: gzipSync(html).length,
    scripts: wanted.length,
    javascript: sizes.reduce((sum, bytes) => sum + bytes, 0),
  };
}

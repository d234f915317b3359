import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";

const DEPTH = 64;
/** A text, comment or tag may not go on for longer than this without ending. */
const STALL = 1024 * 1024;

export type XmlHandlers = {
  /** `name` comes without the prefix of the root; some programs write `<x:row>` for `<row>`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** May be called more than once for one element (CDATA beside text). */
  text?(text: string): void;
};

export type XmlReader = { write(chunk: Buffer): void; end(): void };

/**
 * A streaming XML reader whose memory stays flat on hostile input: nesting and the length of any
 * one token are bounded, and entities of a DTD are not expanded. Refuses `damaged`, `too_large`.
 */
export function createXmlReader(handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  });
  const decoder = new StringDecoder("utf8");
  let prefix = 0;
  let depth = 0;
  let events = 0;
  let stalled = 0;

  parser.on("opentag", (tag) => {
    events += 1;
    depth += 1;
    if (depth > DEPTH) throw new SpreadsheetRefusal("damaged");
    if (depth === 1) prefix = tag.name.indexOf(":") + 1;
    handlers.open(prefix === 0 ? tag.name : tag.name.slice(prefix), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    events += 1;
    depth -= 1;
    handlers.close?.(prefix === 0 ? tag.name : tag.name.slice(prefix));
  });
  const { text } = handlers;
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("error", () => {
    throw new SpreadsheetRefusal("damaged");
  });

  return {
    write(chunk) {
      const before = events;
      parser.write(decoder.write(chunk));
      stalled = events === before ? stalled + chunk.length : 0;
      if (stalled > STALL) throw new SpreadsheetRefusal("too_large");
    },
    end() {
      parser.write(decoder.end());
      parser.close();
    },
  };
}

/** Reads a whole part through the handlers. */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const reader = createXmlReader(handlers);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

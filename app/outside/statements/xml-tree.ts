/** A small XML file as a tree; names without their prefixes. No document types, so nothing is ever expanded. */
import { SaxesParser } from "saxes";
import { statementLimits } from "#app/domain/payments/statement.ts";
import { StatementRefused } from "./statement-fault.ts";

export type XmlNode = {
  readonly name: string;
  readonly namespace: string;
  /** The line of the file it begins on. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

type Growing = {
  name: string;
  namespace: string;
  line: number;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
};

const DEEPEST = 60;
/** Ten thousand movements with all that banks say of each; more is no statement of ours. */
const MOST_ELEMENTS = 400_000;

/** The root element; throws `StatementRefused` where the file is no well-formed XML. */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let elements = 0;
  let root: Growing | null = null;
  const broken = (what: string): never => {
    throw new StatementRefused({ code: "statement-xml", line: parser.line, what });
  };
  parser.on("error", (error) => broken(error.message.replace(/^\d+:\d+: /, "").slice(0, 120)));
  parser.on("doctype", () => broken("DOCTYPE"));
  parser.on("opentag", (tag) => {
    if (open.length > DEEPEST) broken(tag.local);
    elements += 1;
    if (elements > MOST_ELEMENTS) {
      throw new StatementRefused({ code: "statement-too-long", most: statementLimits.lines });
    }
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] = attribute.value;
    const node = {
      name: tag.local,
      namespace: tag.uri,
      line: parser.line,
      attributes,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const write = (part: string) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  };
  parser.on("text", write);
  parser.on("cdata", write);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return root ?? broken("empty");
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first node down a path of names. */
export function find(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    node,
  );
}

/** The text at the first of several paths ("DbtrAcct/Id/IBAN") that has one. */
export function textAt(node: XmlNode | undefined, ...paths: readonly string[]): string {
  for (const path of paths) {
    const text = find(node, ...path.split("/"))?.text.trim() ?? "";
    if (text !== "") return text;
  }
  return "";
}

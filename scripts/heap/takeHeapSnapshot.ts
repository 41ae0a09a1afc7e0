import type { Inspector } from "./Inspector.ts";

/** The part of V8's format that is read here: flat rows of numbers, whose columns `meta` names. */
interface SnapshotFile {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** Everything that a world's JavaScript holds, as the browser's memory tools show it. */
export interface HeapSnapshot {
  /** For each string that has the text in it: who holds it, and who holds that, up to the root. */
  readonly holdersOf: (text: string) => string[];
}

/** One pass frees an object, the next what its finalizer let go of. */
const garbageCollections = 4;

/**
 * Takes a heap snapshot from outside: neither what is sought nor the snapshot itself is ever in the page. What the page
 * itself can clear, such as the console, has to be cleared before.
 */
export async function takeHeapSnapshot({ send, on }: Inspector): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }: { chunk: string }) => chunks.push(chunk));
  await send("HeapProfiler.enable");
  for (let pass = 0; pass < garbageCollections; pass++) await send("HeapProfiler.collectGarbage");
  await send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await send("HeapProfiler.disable");
  return read(JSON.parse(chunks.join("")));
}

function read({ snapshot: { meta }, nodes, edges, strings }: SnapshotFile): HeapSnapshot {
  const [nodeWidth, edgeWidth] = [meta.node_fields.length, meta.edge_fields.length];
  const [nodeName, edgeCount] = [meta.node_fields.indexOf("name"), meta.node_fields.indexOf("edge_count")];
  const [edgeType, edgeName] = [meta.edge_fields.indexOf("type"), meta.edge_fields.indexOf("name_or_index")];
  const toNode = meta.edge_fields.indexOf("to_node");
  const at = (row: readonly number[], index: number) => row[index] as number;
  const nameOf = (node: number) => strings[at(nodes, node + nodeName)] ?? "";

  // From the root outwards, each node by the shortest way; a weak edge holds nothing.
  function findHolders(): ReadonlyMap<number, { readonly by: number; readonly as: string }> {
    const firstEdge = new Map<number, number>();
    for (let node = 0, edge = 0; node < nodes.length; node += nodeWidth) {
      firstEdge.set(node, edge);
      edge += at(nodes, node + edgeCount) * edgeWidth;
    }
    const holders = new Map<number, { by: number; as: string }>();
    const queue = [0];
    for (const node of queue) {
      const first = firstEdge.get(node) ?? 0;
      for (let edge = first; edge < first + at(nodes, node + edgeCount) * edgeWidth; edge += edgeWidth) {
        const type = meta.edge_types[0][at(edges, edge + edgeType)] ?? "";
        const held = at(edges, edge + toNode);
        if (type === "weak" || held === 0 || holders.has(held)) continue;
        const name = at(edges, edge + edgeName);
        holders.set(held, { by: node, as: ["element", "hidden"].includes(type) ? `[${name}]` : `${strings[name]}` });
        queue.push(held);
      }
    }
    return holders;
  }

  return {
    holdersOf: (text) => {
      const found: number[] = [];
      for (let node = 0; node < nodes.length; node += nodeWidth) if (nameOf(node).includes(text)) found.push(node);
      const holders = found.length > 0 ? findHolders() : undefined;
      return found.map((node) => {
        const way: string[] = [];
        for (let holder = holders?.get(node); holder; holder = holders?.get(holder.by)) {
          way.push(`${holder.as} of ${nameOf(holder.by).slice(0, 60)}`);
        }
        return way.join(" <- ") || "held weakly";
      });
    },
  };
}

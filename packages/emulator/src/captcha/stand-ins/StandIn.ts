/** What a stand-in knows of the vendor that it stands in for. */
export interface StandInSettings {
  readonly name: string;
  readonly frameHost: string;
  /** Host and path that the script was asked for by. */
  readonly script: string;
  readonly frames: "address" | "inline";
}

/** Where a frame stands and what it is for. */
export interface FrameOptions {
  /** Default: the end of the page, over everything. */
  readonly host?: HTMLElement | undefined;
  /** The frame's own name, where the vendor gives it one. */
  readonly name?: string | undefined;
  /**
   * A box to tick, one that ticks itself, a challenge to solve or close, nothing to see until there is one, or nothing to
   * see at all.
   */
  readonly mode: "checkbox" | "automatic" | "challenge" | "silent" | "score";
  readonly siteKey: string;
  readonly action?: string | undefined;
  readonly language?: string | undefined;
  readonly theme?: string | undefined;
  /** In CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What a frame tells. */
  readonly on: {
    readonly solved: (answer: { token: string; randstr: string; lifetimeMs: number }) => void;
    /** It wants a challenge to be opened. */
    readonly challenge?: () => void;
    readonly closed?: () => void;
    /** The vendor can't be reached; or, with Tencent, its disaster plan. */
    readonly failed?: (reason: string) => void;
  };
}

/** What stand-ins have in common, in the page. */
export interface StandInKit {
  /** The query that the script was asked for with. */
  readonly query: URLSearchParams;
  /** Opens a frame of the vendor's; gives the function that takes it away. */
  readonly open: (options: FrameOptions) => () => void;
  /** Calls the function that the query names, a moment later, as the real ones do. */
  readonly callBack: (parameter: string) => void;
  /** For tests: what the page asked of it, in turn. */
  readonly record: (call: string, ...details: readonly unknown[]) => void;
}

/**
 * A vendor's script, run in the page from its own text: it may use nothing but the platform and its kit, and no name from
 * outside itself.
 */
export type StandIn = (kit: StandInKit) => void;

/** A story that stands on a page. */
export interface Example {
  /** From the repository's root. */
  readonly file: string;
  readonly name: string;
  /** Whether the story's steps run on the page, so that it shows what they lead to. */
  readonly isPlayed: boolean;
}

/** A page of the documentation. */
export interface Page {
  /** Where it stands in the sidebar, such as `Reference/Parts/Submit`. */
  readonly title: string;
  /** The file that it is, or is about, from the repository's root: links to that file lead here. */
  readonly source: string;
  readonly markdown: string;
  readonly example?: Example | undefined;
}

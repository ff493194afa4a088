type PictureProps = {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** The fallback every browser reads. */
  readonly src: string;
  /** Better kinds first: `{ type: "image/avif", srcSet: "/files/a 480w, /files/b 960w" }`. */
  readonly sources?: readonly { readonly type: string; readonly srcSet: string }[] | undefined;
  readonly sizes?: string | undefined;
  /** The picture above the fold: loaded at once. */
  readonly eager?: boolean | undefined;
  /** Cut to 4:3. */
  readonly cut?: boolean | undefined;
  /** A word on the picture itself: that it is a demo picture. */
  readonly mark?: string | undefined;
  readonly caption?: string | undefined;
};

/** A photo in the kinds and sizes the browser may choose from; its room is kept while it loads. */
export function Picture(props: PictureProps) {
  const { sources = [], eager = false } = props;
  return (
    <figure className={props.cut === false ? "picture" : "picture picture-wide"}>
      <div className="picture-frame">
        <picture>
          {sources.map((source) => (
            <source key={source.type} type={source.type} srcSet={source.srcSet} sizes={props.sizes} />
          ))}
          <img
            src={props.src}
            alt={props.alt}
            width={props.width}
            height={props.height}
            loading={eager ? "eager" : "lazy"}
            decoding={eager ? "sync" : "async"}
            {...(eager ? { fetchpriority: "high" } : {})}
          />
        </picture>
        {props.mark === undefined ? null : <span className="picture-mark">{props.mark}</span>}
      </div>
      {props.caption === undefined ? null : <figcaption>{props.caption}</figcaption>}
    </figure>
  );
}

/** A way sign: the site's own small mark. Plain shapes, so that no font is needed. */
export const ICON_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#17594a" d="M4 5h17l7 6-7 6H4z"/><path fill="#1b1d1f" d="M13 17h4v12h-4z"/></svg>';

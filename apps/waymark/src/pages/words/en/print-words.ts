/** Around the print copy; its lines are the reading's own. */
export const printWords = {
  footer: (when: string) =>
    `A copy of a page of Waymark, checked on ${when}. The credential itself is what counts: check it again before you rely on it.`,
  page: (page: number, pages: number) => `${page} of ${pages}`,
};

export type PrintWords = typeof printWords;

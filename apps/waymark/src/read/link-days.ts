/** How long a link may last. The longest is a hiring season; for longer the credential itself is the thing to keep. */
export const LINK_DAYS = [1, 7, 30, 90] as const;

export const isLinkDays = (days: number): days is (typeof LINK_DAYS)[number] =>
  (LINK_DAYS as readonly number[]).includes(days);

/** How each kind of list is asked, brought together when a credential names one. What there is to ask is found in `../kinds/`. */
export { askOneEdTechList } from './ask-1edtech-revocation-list.ts';
export { askBitstring } from './ask-bitstring.ts';
export { askOpenBadgesList } from './ask-open-badges-revocation-list.ts';

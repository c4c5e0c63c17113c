/** Styles of the page on which somebody takes a credential into a wallet. Part of our own style sheet. */
export const walletStyles = `
ol.wallet-steps{list-style:none;counter-reset:step;margin:1.4rem 0 .4rem;padding:0}
.wallet-steps>li{counter-increment:step;border-top:1px solid var(--line);padding:1.1rem 0 1.2rem 3rem;position:relative}
.wallet-steps>li::before{content:counter(step);position:absolute;inset-inline-start:0;top:1rem;font:600 1.5rem/1.3 var(--serif);color:var(--signed)}
.wallet-steps h2{margin:0 0 .35rem;font-size:1.15rem}
.wallet-steps p{margin:.2rem 0 .5rem}
.wallet-steps .ways{display:flex;flex-wrap:wrap;gap:.4rem 2rem;align-items:center}
.wallet-steps .ways>div{flex:1 1 14rem;min-width:0}
.wallet-steps .ways p+p{margin-top:.9rem}
.wallet-steps .qr{display:block;width:240px;max-width:100%;height:auto;background:#fff;border:1px solid var(--line)}
.tx-code{font:600 2rem/1.2 var(--sans);font-variant-numeric:tabular-nums;letter-spacing:.06em}
.tx-code b{background:var(--signed-wash);padding:.25rem .7rem;display:inline-flex;gap:.6rem}
.wallet section{margin-top:2rem;border-top:2px solid var(--ink);padding-top:.7rem}
.wallet section h2{margin:0 0 .4rem;font-size:1.05rem}
.wallet #digits{max-width:14rem}
@media (max-width:38rem){.wallet-steps>li{padding-inline-start:2.2rem}}
@media print{.wallet form,.wallet .btn{display:none}}
`;

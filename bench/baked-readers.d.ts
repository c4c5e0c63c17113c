/** Mozilla's, from before there were types: what is baked into an image, by the names of Open Badges 2.0. */
declare module 'openbadges-bakery' {
  const bakery: {
    extract(image: Buffer, done: (error: Error | null, text: string) => void): void;
  };
  export default bakery;
}

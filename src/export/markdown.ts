/** An image that stands beside the text as a file, with what it shows in words, and leads to the link. */
export const markdownOf = (sentence: string, file: string, link: string): string =>
  `[![${sentence.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')}](${file})](<${link}>)`;

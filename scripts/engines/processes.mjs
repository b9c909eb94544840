/** Waits until a child process has said what matches on this stream; throws where it ends before. */
export const said = (stream, pattern) =>
  new Promise((resolve, reject) => {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (more) => {
      text += more;
      const match = pattern.exec(text);
      if (match) resolve(match);
    });
    stream.on('end', () => reject(new Error(`It ended and had said: ${text}`)));
  });

/** Ends a child process and waits until it is gone. */
export const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill();
  });

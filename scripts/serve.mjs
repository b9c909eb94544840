/** `npm start`: serves the production build on localhost and says where. */
import { preview } from 'vite';

const port = Number(process.env.PORT ?? 4173);
const server = await preview({ preview: { host: '127.0.0.1', port, open: false } });
server.printUrls();

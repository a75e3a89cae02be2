/** A handler that wants a multipart form body. The browser writes the content type: only it knows the boundary. */
import {readPage} from './form.js';
import {fields, fill, post, type Receiver} from './receiver.js';

export const multipart: Receiver = {
  build: (submission, target) => ({
    url: target.address,
    init: post(fill(new FormData(), fields(submission, target, true))),
  }),
  read: readPage,
};

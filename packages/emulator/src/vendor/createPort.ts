import type { Faults } from "../faults/createFaults.ts";
import { performFault } from "../faults/performFault.ts";
import { sleep } from "../faults/sleep.ts";
import { type Handler, isTransport } from "../Handler.ts";
import { readBody } from "../http/readBody.ts";
import type { Recorder } from "../requests/createRecorder.ts";
import { allowOrigin } from "./allowOrigin.ts";
import { answerPreflight } from "./answerPreflight.ts";
import type { Vendor } from "./Vendor.ts";

/** What stands between the network and a vendor. */
export interface PortParts {
  readonly vendor: Vendor;
  readonly faults: Faults;
  readonly recorder: Recorder;
}

/** Serves a vendor: records what arrives, lets faults happen, answers preflights and lets pages read the answers. */
export function createPort({ vendor, faults, recorder }: PortParts): Handler {
  return async (request) => {
    const url = new URL(request.url);
    const askedMethod = request.headers.get("access-control-request-method");
    const isPreflight = request.method === "OPTIONS" && askedMethod !== null;
    const method = isPreflight ? askedMethod : request.method;
    const route = vendor.routeOf(method, url.pathname);
    const incoming = { request, url, body: await readBody(request) };
    const answered = await recorder.arrived(vendor, incoming);
    const fault = faults.take({ vendor: vendor.name, method, path: url.pathname, route, isPreflight });
    if (fault?.latencyMs) await sleep(fault.latencyMs, request.signal);

    const act = async () => (isPreflight ? { response: answerPreflight(vendor.cors()) } : vendor.answer(incoming));
    const result =
      fault === undefined
        ? await act()
        : await performFault(fault, {
            act,
            rateLimited: () => vendor.rateLimited(request),
            failure: (code) => vendor.failure(code, request),
          });

    const hidesCors = fault?.kind === "no-cors" || (fault !== undefined && "cors" in fault && !fault.cors);
    if (result.response && !hidesCors) allowOrigin(result.response, request.headers, vendor.cors());
    answered({
      status: result.response?.status,
      code: "code" in result ? result.code : undefined,
      transport: isTransport(result) ? result.transport : undefined,
      fault: fault?.kind,
    });
    return isTransport(result) ? result : result.response;
  };
}

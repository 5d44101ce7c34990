using Tallyman.Capture;

namespace Tallyman.Casework.Children;

/// <summary>The child's side: reads documents from standard input one after another until it ends. It opens no file and no connection.</summary>
public static class ExtractionChild
{
    /// <summary>The hidden verb under which the program runs as its own child.</summary>
    public const string Verb = "extract-child";

    /// <summary>Serves requests until the input ends.</summary>
    /// <returns>The exit code: 0, or 70 after a document that used up the memory, since what is left then is not to be trusted.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output)
    {
        while (ExtractionWire.ReadRequest(input) is { } request)
        {
            ExtractionResult result;
            try
            {
                result = await Extractor.ExtractAsync(request.Bytes, request.Hints);
            }
            catch (OutOfMemoryException)
            {
                ExtractionWire.WriteResult(output, ExtractionResult.Of(new CaptureProblem("The document takes more memory than one may", "Its bytes are kept; give its text, or a smaller copy")));
                return 70;
            }
            catch (Exception e)
            {
                result = ExtractionResult.Of(new CaptureProblem($"The document could not be read: {e.GetType().Name}: {e.Message.TrimEnd('.')}", "Its bytes are kept; report this as a fault of the program"));
            }

            ExtractionWire.WriteResult(output, result);
        }

        return 0;
    }
}

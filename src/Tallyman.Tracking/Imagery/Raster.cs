using BitMiracle.LibTiff.Classic;

namespace Tallyman.Tracking.Imagery;

/// <summary>One band of an image as numbers, row by row.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Values">The pixels.</param>
public sealed record Raster(int Width, int Height, float[] Values)
{
    /// <summary>Most pixels that are read; a header can name more than any memory has.</summary>
    public const long MostPixels = 100_000_000;

    /// <summary>Most bytes of one tile or strip once unpacked.</summary>
    public const int MostChunkBytes = 64 << 20;

    /// <summary>
    /// Reads the first band of a TIFF or GeoTIFF of 8, 16 or 32 bit integers or 32 or 64 bit floats, in tiles or strips.
    /// </summary>
    /// <param name="stream">The file; must be seekable.</param>
    /// <param name="problem">Why it cannot be read.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static Raster? Read(Stream stream, out string? problem)
    {
        try
        {
            Tiff.SetErrorHandler(new Silent());
            using var tiff = Tiff.ClientOpen("image", "r", stream, new TiffStream());
            if (tiff is null)
            {
                problem = "Not a TIFF, or its directory is damaged.";
                return null;
            }

            var (width, height) = (Field(tiff, TiffTag.IMAGEWIDTH, 0), Field(tiff, TiffTag.IMAGELENGTH, 0));
            var (bits, samples) = (Field(tiff, TiffTag.BITSPERSAMPLE, 8), Field(tiff, TiffTag.SAMPLESPERPIXEL, 1));
            var format = (SampleFormat)Field(tiff, TiffTag.SAMPLEFORMAT, (int)SampleFormat.UINT);
            var planar = (PlanarConfig)Field(tiff, TiffTag.PLANARCONFIG, (int)PlanarConfig.CONTIG);
            if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
            {
                problem = $"{width} by {height} pixels: at most {MostPixels} are read.";
                return null;
            }

            if (bits is not (8 or 16 or 32 or 64) || samples is < 1 or > 64)
            {
                problem = $"{samples} samples of {bits} bits: 8, 16, 32 and 64 are read.";
                return null;
            }

            var chunk = tiff.IsTiled() ? tiff.TileSize() : tiff.StripSize();
            if (chunk is <= 0 or > MostChunkBytes)
            {
                problem = $"A tile or strip of {chunk} bytes: at most {MostChunkBytes} are read.";
                return null;
            }

            var step = planar == PlanarConfig.CONTIG ? samples : 1;
            var values = new float[width * height];
            var whole = tiff.IsTiled() ? Tiles(tiff, width, height, bits, format, step, chunk, values) : Strips(tiff, width, height, bits, format, step, chunk, values);
            problem = whole ? null : "A tile or strip is damaged: the file is cut off or packed wrongly.";
            return whole ? new Raster(width, height, values) : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or IndexOutOfRangeException or ArgumentException or OverflowException or NullReferenceException or DivideByZeroException)
        {
            // The library throws all of these on hostile files.
            problem = $"The TIFF is damaged: {e.GetType().Name}.";
            return null;
        }
    }

    private static bool Tiles(Tiff tiff, int width, int height, int bits, SampleFormat format, int step, int chunk, float[] values)
    {
        var (tileWidth, tileHeight) = (Field(tiff, TiffTag.TILEWIDTH, 0), Field(tiff, TiffTag.TILELENGTH, 0));
        if (tileWidth <= 0 || tileHeight <= 0 || (long)tileWidth * tileHeight * step * bits / 8 > chunk)
        {
            return false;
        }

        var buffer = new byte[chunk];
        for (var top = 0; top < height; top += tileHeight)
        {
            for (var left = 0; left < width; left += tileWidth)
            {
                if (tiff.ReadTile(buffer, 0, left, top, 0, 0) < 0)
                {
                    return false;
                }

                for (var y = 0; y < tileHeight && top + y < height; y++)
                {
                    for (var x = 0; x < tileWidth && left + x < width; x++)
                    {
                        values[((top + y) * width) + left + x] = Value(buffer, ((y * tileWidth) + x) * step, bits, format);
                    }
                }
            }
        }

        return true;
    }

    private static bool Strips(Tiff tiff, int width, int height, int bits, SampleFormat format, int step, int chunk, float[] values)
    {
        var rows = Field(tiff, TiffTag.ROWSPERSTRIP, height);
        rows = rows <= 0 || rows > height ? height : rows;
        if ((long)width * rows * step * bits / 8 > chunk)
        {
            return false;
        }

        var buffer = new byte[chunk];
        for (var top = 0; top < height; top += rows)
        {
            if (tiff.ReadEncodedStrip(top / rows, buffer, 0, chunk) < 0)
            {
                return false;
            }

            for (var y = 0; y < rows && top + y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    values[((top + y) * width) + x] = Value(buffer, ((y * width) + x) * step, bits, format);
                }
            }
        }

        return true;
    }

    private static float Value(byte[] buffer, int sample, int bits, SampleFormat format) => (bits, format) switch
    {
        (8, _) => buffer[sample],
        (16, SampleFormat.INT) => BitConverter.ToInt16(buffer, sample * 2),
        (16, _) => BitConverter.ToUInt16(buffer, sample * 2),
        (32, SampleFormat.IEEEFP) => BitConverter.ToSingle(buffer, sample * 4),
        (32, SampleFormat.INT) => BitConverter.ToInt32(buffer, sample * 4),
        (32, _) => BitConverter.ToUInt32(buffer, sample * 4),
        _ => (float)BitConverter.ToDouble(buffer, sample * 8),
    };

    private static int Field(Tiff tiff, TiffTag tag, int otherwise) => tiff.GetField(tag) is { Length: > 0 } field ? field[0].ToInt() : otherwise;

    private sealed class Silent : TiffErrorHandler
    {
        public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void ErrorHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }

        public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void WarningHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
        }
    }
}

using System.Buffers.Binary;
using WowDash.Data.Catalogue;

namespace WowDash.Data.Files;

/// <summary>Frames of a TIFF: its chain of image directories, classic or BigTIFF, walked with an eye on loops and length.</summary>
static class TiffPages
{
    const ushort NewSubfileType = 254;

    /// <summary>Null when the chain is broken, loops, or is longer than <see cref="Pricing.MaxPages"/>. Thumbnails are not counted.</summary>
    public static int? Count(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            return new Walk(file).Frames();
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    sealed class Walk(FileStream file)
    {
        bool little;
        bool big;

        public int? Frames()
        {
            little = Bytes(0, 2)[0] == 'I';
            big = Short(2) == 43;
            var (frames, seen) = (0, new HashSet<long>());
            for (var at = big ? Long(8) : Int(4); at != 0;)
            {
                if (at < 0 || seen.Count > Pricing.MaxPages || !seen.Add(at)) return null;
                var count = big ? Long(at) : Short(at);
                if (count is < 1 or > ushort.MaxValue) return null;
                var entries = at + (big ? 8 : 2);
                if (!IsThumbnail(entries)) frames++;
                at = big ? Long(entries + (count * 20)) : Int(entries + (count * 12));
            }

            return frames;
        }

        // tags are sorted, and this is the lowest in use
        bool IsThumbnail(long entry) => Short(entry) == NewSubfileType && (Int(entry + (big ? 12 : 8)) & 1) == 1;

        long Short(long at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(Bytes(at, 2)) : BinaryPrimitives.ReadUInt16BigEndian(Bytes(at, 2));

        long Int(long at) => little ? BinaryPrimitives.ReadUInt32LittleEndian(Bytes(at, 4)) : BinaryPrimitives.ReadUInt32BigEndian(Bytes(at, 4));

        long Long(long at) => little ? BinaryPrimitives.ReadInt64LittleEndian(Bytes(at, 8)) : BinaryPrimitives.ReadInt64BigEndian(Bytes(at, 8));

        byte[] Bytes(long at, int count)
        {
            if (at < 0 || at > file.Length - count) throw new EndOfStreamException();
            var bytes = new byte[count];
            file.Position = at;
            file.ReadExactly(bytes);
            return bytes;
        }
    }
}
